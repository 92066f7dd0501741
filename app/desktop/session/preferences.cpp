#include "desktop/session/preferences.h"

#include <QCryptographicHash>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int MostRecent = 10;

/// A path as a settings key: slashes would make groups of it.
QString keyOf(const QString &group, const QString &name)
{
    return group + u'/' +
           QString::fromLatin1(
               QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
}

Preferences::Theme Preferences::theme() const
{
    const QString name = m_settings.value("appearance/theme"_L1).toString();
    return name == "light"_L1 ? Theme::Light : name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void Preferences::setTheme(Theme theme)
{
    m_settings.setValue("appearance/theme"_L1, theme == Theme::Light  ? u"light"_s
                                               : theme == Theme::Dark ? u"dark"_s
                                                                      : u"system"_s);
    Q_EMIT appearanceChanged();
}

int Preferences::fontSize() const
{
    const int points = m_settings.value("appearance/fontSize"_L1, 0).toInt();
    return points == 0 ? 0 : qBound(6, points, 32);
}

void Preferences::setFontSize(int points)
{
    m_settings.setValue("appearance/fontSize"_L1, points);
    Q_EMIT appearanceChanged();
}

int Preferences::diffZoom() const
{
    return qBound(-10, m_settings.value("appearance/diffZoom"_L1, 0).toInt(), 30);
}

void Preferences::setDiffZoom(int steps)
{
    m_settings.setValue("appearance/diffZoom"_L1, steps);
}

QStringList Preferences::recent() const
{
    return m_settings.value("recent"_L1).toStringList();
}

void Preferences::addRecent(const QString &where)
{
    QStringList list = recent();
    if (!list.isEmpty() && list.first() == where)
        return;
    list.removeAll(where);
    list.prepend(where);
    m_settings.setValue("recent"_L1, list.mid(0, MostRecent));
    Q_EMIT recentChanged();
}

void Preferences::removeRecent(const QString &where)
{
    QStringList list = recent();
    if (list.removeAll(where) == 0)
        return;
    m_settings.setValue("recent"_L1, list);
    Q_EMIT recentChanged();
}

bool Preferences::remoteBasesAllowed(const QString &where) const
{
    return m_settings.value(keyOf(u"remoteBases"_s, where), false).toBool();
}

void Preferences::setRemoteBasesAllowed(const QString &where, bool allowed)
{
    if (allowed)
        m_settings.setValue(keyOf(u"remoteBases"_s, where), true);
    else
        m_settings.remove(keyOf(u"remoteBases"_s, where));
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings.value(u"layout/"_s + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    m_settings.setValue(u"layout/"_s + name, state);
}

QString Preferences::choice(const QString &name) const
{
    return m_settings.value(u"choice/"_s + name).toString();
}

void Preferences::setChoice(const QString &name, const QString &value)
{
    m_settings.setValue(u"choice/"_s + name, value);
}

} // namespace driftgate
