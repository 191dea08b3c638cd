class ApiController < ApplicationController
  private

  def current_ability
    ApiAbility.new(token&.gardener)
  end
end
