"""Words, page numbers or pinyin initials → the pages that hold them."""
