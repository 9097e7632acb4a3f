export const demo = {
  signIn: {
    title: 'Inloggen in de demonstratie',
    lead: 'Kies als wie u wilt kijken. U hebt geen code nodig. Alle mensen hieronder zijn verzonnen.',
    as: (name: string) => `Inloggen als ${name}`,
    mailTitle: 'Liever zien hoe inloggen echt gaat?',
    mail: 'Kies hieronder “Inloggen met een code” en gebruik een e-mailadres uit deze lijst. De e-mail met de code leest u bij de verstuurde post.',
    withCode: 'Inloggen met een code',
    readMail: 'De verstuurde post lezen',
    roleAt: (role: string, at: string) => `${role}, ${at}`,
    nobody: 'Er zijn nog geen mensen in deze demonstratie.',
  },
  mail: {
    title: 'Verstuurde post',
    lead: 'In de demonstratie gaat geen e-mail de deur uit. Hier leest u wat er verstuurd zou zijn.',
    none: 'Er is nog niets verstuurd.',
    to: 'Aan',
    sentAt: 'Verstuurd op',
    subject: 'Onderwerp',
    back: 'Alle verstuurde post',
    listTitle: 'Nieuwste eerst',
  },
};
