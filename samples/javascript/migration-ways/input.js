// Which way a change leads, its place in the object says.
module.exports = {
  up: function (queryInterface, Sequelize) {
    return queryInterface.createTable('crates', { id: Sequelize.INTEGER });
  },
  down: async (queryInterface) => {
    await queryInterface.dropTable('crates');
  },
};
const keys = { up: true, down: (step) => move(step) };
