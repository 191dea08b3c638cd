require 'set'

# Keeps things.
class ::App::Store::Memory < App::Store::Base
  Entry = Struct.new(:key, :value) do
    def old? = value.nil?
  end
  Missing = Class.new(StandardError)

  class << self
    attr_accessor :shared

    def open(path, mode: "r") = new(path, mode)

    private

    def check(path)
      raise Missing, path unless File.exist?(path)
    end
  end

  # Makes one.
  def initialize(path, mode)
    @log = Logger.new($stderr)
    @entries ||= Set.new
  end

  private def entry(key)
    Entry.new(key, 1)
  end

  protected

  def drop!; @entries.clear; end

  alias_method :remove!, :drop!
  alias clear drop!
  delegate :size, to: :@entries
  define_method(:ping) { |x| pong(x) }

  module Inner
    LIMIT = 3
    def self.go; end
  end
end
