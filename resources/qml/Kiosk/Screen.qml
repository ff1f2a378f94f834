// The frame around every page: header, footer, the page that is on, and the countdown over all of it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property KioskPage page
    readonly property date clock: page.clock ? new Date(page.clock) : new Date(NaN)

    implicitWidth: 1080
    implicitHeight: 1920
    color: Theme.paper

    KioskHeader {
        id: header
        width: parent.width
        hallName: Words.either(screen.page.hall_name, screen.page.hall_name_en)
        date: isNaN(screen.clock) ? "" : Words.day(screen.clock)
        time: isNaN(screen.clock) ? "" : Words.locale.toString(screen.clock, "HH:mm")
        language: Words.isEnglish ? "en" : "zh_CN"
        onLanguageChosen: language => screen.page.speak(language)
        onCareChosen: isCare => screen.page.show_care(isCare)
    }
    Loader {
        id: room
        objectName: "place." + screen.page.place
        anchors { top: header.bottom; bottom: footer.top; left: parent.left; right: parent.right }
        focus: true
        // Under the veil there is nothing; a page that tells of nobody needs none.
        readonly property bool isVeiled: screen.page.statement.is_veiled
            && ["documents", "period", "statement", "hospitals", "hospital", "hospital_change"].includes(screen.page.place)
        sourceComponent: isVeiled ? veil : ({
            welcome: welcome, topics: topics, items: items, search: search, situation: situation, guide: guide, confirm: confirm,
            your_number: yourNumber, closed: closed, used_up: closed, rate_code: rateCode, rate: rate, rated: rated, help: help, failed: failed,
            identify: identify, type_number: typeNumber, type_code: typeCode, documents: documents, period: period, statement: statement,
            printing: printing, take_all: takeAll, no_record: noRecord,
            hospitals: hospitals, hospital: hospital, hospital_change: hospitalChange
        })[screen.page.place]
        onLoaded: appear.restart()
        NumberAnimation { id: appear; target: room; property: "opacity"; from: 0; to: 1; duration: Theme.quick }
    }
    KioskFooter {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
        canGoBack: screen.page.can_go_back
        canGoHome: screen.page.can_go_home
        isHelpComing: screen.page.is_help_coming
        onBack: screen.page.go_back()
        onHome: screen.page.go_home()
        onHelpCalled: screen.page.call_help()
    }
    SecondTap {
        place: screen.page.place
        touchedAt: screen.page.touched_at
    }
    Rectangle {
        objectName: "countdown"
        anchors.fill: parent
        visible: screen.page.seconds_left > 0
        color: Theme.veil
        // Any touch continues, and does nothing else.
        MouseArea {
            anchors.fill: parent
            onPressed: screen.page.touch()
        }
        Card {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.margin, 864)
            height: asked.height + 2 * padding
            padding: 56
            Countdown {
                id: asked
                seconds: screen.page.seconds_left
                of: screen.page.countdown_seconds
                onStayed: screen.page.touch()
            }
        }
    }

    Component { id: welcome; Welcome { page: screen.page.welcome } }
    Component { id: topics; Topics { page: screen.page.topics } }
    Component { id: items; Items { page: screen.page.items } }
    Component { id: search; Search { page: screen.page.search } }
    Component { id: situation; Situation { page: screen.page.situation } }
    Component { id: guide; Guide { page: screen.page.guide } }
    Component { id: confirm; Confirm { page: screen.page.confirm } }
    Component { id: yourNumber; YourNumber { page: screen.page.your_number } }
    Component { id: closed; Closed { page: screen.page.closed } }
    Component { id: rateCode; RateCode { page: screen.page.rating } }
    Component { id: rate; Rate { page: screen.page.rating } }
    Component { id: rated; Rated { page: screen.page.rating } }
    Component { id: identify; Identify { page: screen.page.identify } }
    Component { id: typeNumber; TypeNumber { page: screen.page.typed_number } }
    Component { id: typeCode; TypeCode { page: screen.page.typed_number } }
    Component { id: documents; Documents { page: screen.page.documents; hasHospitals: screen.page.welcome.has_hospitals } }
    Component { id: period; Period { page: screen.page.documents } }
    Component { id: statement; Statement { page: screen.page.statement } }
    Component { id: veil; Veil { page: screen.page.statement } }
    Component { id: printing; Printing { page: screen.page.printing } }
    Component { id: takeAll; TakeAll { page: screen.page.take_all } }
    Component { id: noRecord; NoRecord { page: screen.page.no_record } }
    Component { id: hospitals; Hospitals { page: screen.page.hospitals } }
    Component { id: hospital; Hospital { page: screen.page.hospital } }
    Component { id: hospitalChange; HospitalChange { page: screen.page.hospital_change } }
    Component { id: help; Help { page: screen.page } }
    Component { id: failed; Failed { page: screen.page } }
}
