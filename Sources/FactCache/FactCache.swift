internal import GRDB
public import Facts

