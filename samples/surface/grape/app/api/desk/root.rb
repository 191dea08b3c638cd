module Desk
  class Root < Grape::API
    version "v1", using: :path
    format :json
    prefix :desk

    mount Desk::Loans
    mount Desk::Fines => "/fines"
    mount Desk::Notices
  end
end
