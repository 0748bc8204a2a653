"""What fills the slots of an event, whether it is enough, and which events are one."""
