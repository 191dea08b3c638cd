module Desk
  class Loans < Grape::API
    resource :loans do
      desc "All loans"
      get :all do
        Loan.all
      end

      params do
        requires :title
      end
      post do
        Loan.create!(params)
      end

      route_param :id do
        get do
          Loan.find(params[:id])
        end

        resources :notes do
          get "/" do
            Note.all
          end

          delete ":note_id", requirements: { note_id: /\d+/ } do
            Note.find(params[:note_id]).destroy
          end
        end
      end
    end
  end
end
