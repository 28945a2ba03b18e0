"""What every room of the user interface uses: widgets, style, icons, fonts, links, hit testing."""
