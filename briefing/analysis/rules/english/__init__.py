"""The rules for English reports: who is named, with which post, and what they said."""
