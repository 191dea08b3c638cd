class Seeds
  LIMIT = 3
  private_constant :LIMIT

  def self.build
    new
  end

  def self.make
  end
  private_class_method :make

  def sow
    dig
  end

  def water
  end
  private :water

  private

  def dig
  end

  def self.open
  end

  public

  def rake
  end

  private def weed(row)
    row
  end
end
