module Plots
  class FeedsController < ApplicationController
    authorize_resource :plot

    def show; end
  end
end
