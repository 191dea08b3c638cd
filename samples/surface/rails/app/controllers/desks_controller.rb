# Not the desks of the office.
class DesksController < ApplicationController
  def clear
  end

  def log
  end
end
