#pragma once

class QCoreApplication;

namespace driftgate
{

/// Lets the program speak the user's language, its own texts and Qt's alike, where this library
/// has it compiled in; English else. To be called once, before the first text.
void installTranslations(QCoreApplication &application);

} // namespace driftgate
