module Beds
  class PlansController < ApplicationController
    authorize_resource :class => :plan_of_bed

    def show; end
  end
end
