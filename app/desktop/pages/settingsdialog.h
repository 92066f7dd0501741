#pragma once

#include "desktop/session/preferences.h"
#include "desktop/session/session.h"
#include "desktop/widgets/plaindialog.h"

class QLabel;

namespace driftgate
{

/// What can be set. Every change holds at once; there is nothing to confirm.
class SettingsDialog : public PlainDialog
{
    Q_OBJECT

public:
    SettingsDialog(Session &session, Preferences &preferences, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *appearance();
    [[nodiscard]] QWidget *workspace();
    [[nodiscard]] QWidget *cache();

    Session &m_session;
    Preferences &m_preferences;
    QLabel *m_cacheSize;
};

} // namespace driftgate
