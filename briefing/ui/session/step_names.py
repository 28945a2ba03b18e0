"""What the steps are called that correct a briefing."""

from __future__ import annotations

from briefing.model.message import T

HEADING = T("Steps", "“{0}” is a heading")
NO_HEADING = T("Steps", "“{0}” is no heading")
HEADING_AS_FOUND = T("Steps", "“{0}” as found")
PERSON = T("Steps", "correct {0}")
NEW_PERSON = T("Steps", "{0} is a person")
NOBODY = T("Steps", "{0} is no person")
PERSON_AS_FOUND = T("Steps", "{0} as found")
DETAIL = T("Steps", "how much is said: {0}")
KIND = T("Steps", "kind of “{0}”")
VARIANT = T("Steps", "composition of “{0}”")
TAKE_OFF = T("Steps", "take “{0}” off the slide")
PUT_ON = T("Steps", "put “{0}” on the slide")
