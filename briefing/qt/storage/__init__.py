"""What is kept between two starts: settings, ink, times."""
