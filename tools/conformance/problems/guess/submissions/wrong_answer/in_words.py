print("a few", flush=True)
