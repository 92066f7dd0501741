#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace driftgate
{

/// What a person chose and what the next start restores, kept in one file whose path the
/// composition root gives.
class Preferences : public QObject
{
    Q_OBJECT

public:
    enum class Theme { System, Light, Dark };

    explicit Preferences(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// Points; 0: the system's.
    [[nodiscard]] int fontSize() const;
    void setFontSize(int points);
    /// Steps of the diff view's zoom.
    [[nodiscard]] int diffZoom() const;
    void setDiffZoom(int steps);

    /// Newest first, at most ten.
    [[nodiscard]] QStringList recent() const;
    void addRecent(const QString &where);
    void removeRecent(const QString &where);

    /// Whether this workspace may fetch remote bases on this machine.
    [[nodiscard]] bool remoteBasesAllowed(const QString &where) const;
    void setRemoteBasesAllowed(const QString &where, bool allowed);

    /// Sizes of windows and columns, by name.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    /// Small choices, by name: the page that was open, the grouping.
    [[nodiscard]] QString choice(const QString &name) const;
    void setChoice(const QString &name, const QString &value);

Q_SIGNALS:
    void appearanceChanged();
    void recentChanged();

private:
    QSettings m_settings;
};

} // namespace driftgate
