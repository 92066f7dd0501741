#pragma once

#include "desktop/session/preferences.h"

#include <QObject>

class QApplication;

namespace driftgate
{

/// Dresses the program: light or dark as the system or the person says, followed live.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Theme(QApplication &application, Preferences &preferences);
    void apply();

private:
    [[nodiscard]] bool wantsDark() const;
    QApplication &m_application;
    Preferences &m_preferences;
    qreal m_systemSize;
};

} // namespace driftgate
