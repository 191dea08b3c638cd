module Beds
  class DataController < ApplicationController
    def show; end
  end
end
