class Tabs:
	def one(self):
		if True:
			return 1

	def two(self): return 2

class Two:
  def a(self):
    x = [
  1,
2,
    ]
    return x

  def b(self):
      """Six columns."""
      y = 1 + \
2
      return y

# a comment at the margin does not end the body
  def c(self):
    return """
no dedent in a string
"""

if True:
        def deep(): return 3

def last():
  return deep()