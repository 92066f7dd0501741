#include "resources/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace driftgate
{

void installTranslations(QCoreApplication &application)
{
    const QString folder = QStringLiteral(":/i18n");
    const QString separator = QStringLiteral("_");
    auto *const own = new QTranslator(&application);
    // English has a file too: it knows one commit from two commits.
    if (own->load(QLocale(), QStringLiteral("driftgate"), separator, folder) ||
        own->load(QStringLiteral(":/i18n/driftgate_en.qm")))
        QCoreApplication::installTranslator(own);
    // Buttons, file dialogs and usage speak the same language. Qt has no Greek: ours is with us.
    const QLocale language(own->language());
    const QString base = QStringLiteral("qtbase");
    auto *const qt = new QTranslator(&application);
    if (qt->load(language, base, separator, QLibraryInfo::path(QLibraryInfo::TranslationsPath)) ||
        qt->load(language, base, separator, folder))
        QCoreApplication::installTranslator(qt);
}

} // namespace driftgate
