"""Strings within strings: nothing in them is code.

    def in_the_docstring(): pass
    import nowhere
"""

HELP = 'say "def quoted(): pass" or \'import quoted\''
RAW = r"C:\new\table \" still inside: os.getenv('NOT_READ')"
BYTES = rb'''
class InBytes:
    pass
'''
JOINED = ("import one; " 'import two; '
          """def three(): pass""")
EMPTY = "" + '' + """"""
HASH = "# no comment" + '# nor here'  # def in_a_comment(): pass


def real(text="def fake(): pass", *, mark='"'):
    '''One sentence of 'quoted' words. And another.'''
    return text.replace('"""', mark)
