"""What the desktop tells and grants: screens, and that they stay on."""
