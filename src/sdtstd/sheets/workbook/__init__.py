"""Workbooks (.xlsx): checked as archives, then read by a process with limits."""
