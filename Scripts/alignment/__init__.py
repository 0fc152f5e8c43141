"""Training and measuring of the aligner, for Scripts/train."""
