"""What needs attention on a day (待办): a module for each sort of thing, `listed` joins them."""
