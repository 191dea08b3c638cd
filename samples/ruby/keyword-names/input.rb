class Token
  def class = @kind
  def end
    @end
  end
  def begin; @begin; end
  def self.if(x)
    x.class
  end
  def ==(other)
    other.end == self.end && kind(other).then { |k| k }
  end
  def []=(key, value)
    store key, value
  end
  def %(x) format(x) end
  def /(x)
    split(x)
  end
  def -@; negate(self); end
  def `(command)
    run(command)
  end
  def name=(value)
    @name = { if: value, end: 1, class: value.class }
  end
  ORDER = { begin: 1, "end": 2 }
  alias end? finished
  undef old
end
