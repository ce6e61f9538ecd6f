"""From a name as people write it to the thing that it names; what is unknown says what is near."""
