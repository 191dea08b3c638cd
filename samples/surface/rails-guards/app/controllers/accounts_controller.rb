class AccountsController < ApplicationController
  skip_identity_login only: :erase
  fresh_session_before only: :edit

  def edit
    @account = Current.user.account
  end

  def erase
    render :erase
  end
end
