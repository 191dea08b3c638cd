class ApplicationController < ActionController::Base
  include Identity

  before_action :choose_language
  before_action :finish_profile

  private

  def choose_language
    I18n.locale = params[:language]
  end

  # Asks who is there, and turns away nobody who is not.
  def finish_profile
    return unless Current.user

    redirect_to edit_account_path unless Current.user.complete?
  end
end
