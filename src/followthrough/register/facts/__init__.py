"""What people enter beside the documents, each with its source: claims, evidence, statistics, money, meetings."""
