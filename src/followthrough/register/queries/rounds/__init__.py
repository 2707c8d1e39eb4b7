"""What several people answer in turn: updates asked of owners, codes given under a scheme, and their scores."""
