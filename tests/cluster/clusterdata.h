#pragma once

#include "cluster/apply.h"
#include "cluster/fieldset.h"
#include "manifest/json.h"
#include "manifest/yaml.h"

#include <QByteArray>
#include <QFile>
#include <QTest>

#include <string>

namespace driftgate::test
{

/// One YAML document that the test itself wrote.
inline Value yaml(std::string_view text)
{
    auto value = readYamlDocument(text, "test.yaml");
    if (!value)
        qFatal("%s", qPrintable(value.error().toString()));
    return *value;
}

inline Object object(std::string_view text)
{
    auto out = objectFromValue(yaml(text), "test.yaml");
    if (!out)
        qFatal("%s", qPrintable(out.error().toString()));
    return *out;
}

inline std::string slurp(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

inline void spill(const QString &path, std::string_view text)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(text.data(), qint64(text.size())), qint64(text.size()));
}

inline TimePoint at(std::string_view text)
{
    return parseTime(text).value();
}

/// Equal content; shows both as JSON where they differ.
inline bool same(const Value &actual, const Value &expected)
{
    if (actual == expected)
        return true;
    qInfo("actual:   %s", writeJson(actual, JsonStyle::Canonical).c_str());
    qInfo("expected: %s", writeJson(expected, JsonStyle::Canonical).c_str());
    return false;
}

/// An API server of one object: applies follow one another.
class Server
{
public:
    explicit Server(Schema schema = {})
        : m_schema(std::move(schema))
    {
    }
    Server(std::string_view live)
        : m_live(object(live))
    {
    }

    Result<ApplyOutcome> apply(std::string_view text, const std::string &manager,
                               bool force = false)
    {
        return apply(object(text), manager, force);
    }
    Result<ApplyOutcome> apply(const Object &applied, const std::string &manager,
                               bool force = false)
    {
        m_now += std::chrono::seconds(1);
        ApplySettings settings;
        settings.fieldManager = manager;
        settings.force = force;
        settings.now = m_now;
        settings.uid = "uid-1";
        settings.resourceVersion = std::to_string(++m_version);
        settings.statusApart = m_statusApart;
        auto out = applyObject(m_live ? &*m_live : nullptr, applied, m_schema, settings);
        if (out && out->object)
            m_live = out->object;
        return out;
    }
    /// What `kubectl edit` and controllers do: the whole object as it shall be.
    ApplyOutcome update(std::string_view text, const std::string &manager)
    {
        return update(object(text).value, manager);
    }
    ApplyOutcome update(const Value &changed, const std::string &manager)
    {
        m_now += std::chrono::seconds(1);
        ApplySettings settings;
        settings.fieldManager = manager;
        settings.now = m_now;
        settings.resourceVersion = std::to_string(++m_version);
        auto out = updateObject(*m_live, changed, m_schema, settings);
        m_live = out.object;
        return out;
    }
    [[nodiscard]] const Value &live() const { return m_live->value; }
    [[nodiscard]] const Object &liveObject() const { return *m_live; }
    [[nodiscard]] Value fieldsOf(std::string_view manager) const
    {
        for (const ManagedFields &entry : readManagedFields(live())) {
            if (entry.manager == manager)
                return entry.fields.toFieldsV1();
        }
        return {};
    }
    [[nodiscard]] TimePoint now() const { return m_now; }
    void setStatusApart(bool apart) { m_statusApart = apart; }

private:
    Schema m_schema;
    std::optional<Object> m_live;
    TimePoint m_now = at("2026-01-01T00:00:00Z");
    int m_version = 100;
    bool m_statusApart = true;
};

} // namespace driftgate::test
