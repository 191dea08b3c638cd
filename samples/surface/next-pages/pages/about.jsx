const About = () => <p>About</p>

export default About
