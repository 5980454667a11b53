"""What is true of text, knowing nothing of news: numbers, dates, names, quotations, wording."""
