"""Where the talk is: what section pages and agendas show of its sections."""
