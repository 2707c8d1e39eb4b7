"""Who works with the register: accounts and roles, keys, duties and remarks, the searches they keep."""
