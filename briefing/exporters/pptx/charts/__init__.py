"""Charts of a scene → native charts with their workbooks."""
