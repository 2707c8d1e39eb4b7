"""Commands for those who keep a register: pages, accounts, keys, proof."""
