line = input() + "." * 100_000
prefixes = [line[:end] * 40 for end in range(1, len(line))]
print("ok" if prefixes else "open")
