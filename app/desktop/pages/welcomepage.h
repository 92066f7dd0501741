#pragma once

#include "desktop/session/preferences.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace driftgate
{

class LineList;

/// What stands there while no workspace is open: ways to open one, and those opened before.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(Preferences &preferences, QWidget *parent = nullptr);
    /// Empty: not opening.
    void setOpening(const QString &what);
    void setError(const QString &where, const QString &text); ///< both empty: none
    void refreshRecent();

Q_SIGNALS:
    void openWanted();
    void demoWanted();
    void recentWanted(const QString &where);
    void cancelWanted();

private:
    Preferences &m_preferences;
    QLabel *m_error;
    QLabel *m_recentTitle;
    LineList *m_recent;
    QWidget *m_choices;
    QWidget *m_opening;
    QLabel *m_openingText;
};

} // namespace driftgate
