require "json"
require 'a/b' if RUBY_VERSION > "3"
require_relative("../lib/helper")
require_relative './x'
load "tasks.rb"
autoload :Parser, "app/parser"
require File.join(__dir__, "y")
require "plugin/#{name}"
# require "no"
spec.require "no"
{ require: "no" }
begin
  require 'fast'
rescue LoadError
  require 'slow'
end
