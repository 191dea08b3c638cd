# No route leads here: the depots of the routes are Admin's.
class DepotsController < ApplicationController
  def index
  end
end
