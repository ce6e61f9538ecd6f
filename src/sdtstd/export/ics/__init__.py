"""What a calendar is made of: lines of RFC 5545, the days of a register, and their words."""
