"""What Office files hold, without their looks."""
