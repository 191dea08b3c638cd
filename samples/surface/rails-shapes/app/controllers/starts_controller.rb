class StartsController < ApplicationController
  def show; end
end
