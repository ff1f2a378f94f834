// The whole screen of a counter: top line, the page, the shortcuts that are valid now; the lock covers all of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages

FocusScope {
    id: screen

    required property CounterScreen page
    readonly property DeskPage desk: page.desk
    readonly property bool isOpen: page.place !== "sign_in" && !page.is_locked

    focus: true

    Rectangle { anchors.fill: parent; color: Theme.paper }

    TopBar {
        id: top
        width: parent.width
        page: screen.page
    }
    Tabs {
        id: tabs
        anchors { left: parent.left; right: parent.right; top: top.bottom }
        page: screen.page
        isOpen: screen.isOpen
    }
    FocusScope {
        id: pages
        anchors { left: parent.left; right: parent.right; top: tabs.bottom; bottom: bar.top }
        enabled: screen.isOpen
        visible: screen.isOpen
        focus: screen.isOpen

        // Made when somebody first comes to it, and kept from then on: a back office never does.
        Loader {
            id: desk
            readonly property bool isShown: screen.page.place === "desk"
            anchors.fill: parent
            active: false
            visible: isShown
            focus: isShown
            onIsShownChanged: if (isShown) active = true
            sourceComponent: Desk {
                page: screen.desk
                focus: true
                onShowsPrinters: screen.page.show_or_leave("printers")
                onShowsConflicts: screen.page.show_or_leave("conflicts")
                onShowsCodes: screen.page.go("self_service")
            }
        }
        Loader {
            anchors.fill: parent
            active: screen.page.place === "conflicts"
            focus: active
            sourceComponent: Conflicts {
                page: screen.page.conflicts
                onWentBack: screen.page.show_desk()
            }
        }
        Loader {
            anchors.fill: parent
            active: screen.page.place === "printers"
            focus: active
            sourceComponent: Printers {
                page: screen.page.printers
                onWentBack: screen.page.show_desk()
            }
        }
        Loader {
            id: beside
            objectName: "beside"
            readonly property string place: tabs.isBeside(screen.page.place) ? screen.page.place : ""
            anchors.fill: parent
            focus: place !== ""
            onPlaceChanged: place === "" ? source = "" : setSource(screen.page.qml_of(place), { page: screen.page.page_of(place), focus: true })
            Component.onCompleted: placeChanged()
        }
    }
    Loader {
        anchors { left: parent.left; right: parent.right; top: top.bottom; bottom: bar.top }
        active: !screen.isOpen
        focus: active
        sourceComponent: SignIn {
            page: screen.page.sign_in
            counter: screen.desk.counter_name
            kind: Words.counterKind(screen.desk.counter_kind)
            onSignedOut: screen.page.sign_out()
        }
    }
    StatusBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        shortcuts: !screen.isOpen ? [{ key: "Enter", text: screen.page.is_locked ? qsTr("Unlock") : qsTr("Sign in") }]
            : (shown?.keys ?? besideKeys).concat(always)
        readonly property var shown: desk.isShown ? desk.item : beside.item
        readonly property var always: [
            { key: "F12", text: screen.page.place === "printers" ? qsTr("Desk") : qsTr("Printers") },
            { key: "Ctrl+D", text: screen.page.place === "conflicts" ? qsTr("Desk") : hasCompany ? qsTr("Two counters") : "" },
            { key: "Ctrl+L", text: qsTr("Lock") },
            { key: "Ctrl+O", text: qsTr("Sign out") }
        ].filter(one => one.text !== "")
        // One machine alone never falls out with itself.
        readonly property bool hasCompany: screen.desk.company !== "" || screen.desk.conflicts.length > 0 || screen.desk.edited_cases > 0
        readonly property var besideKeys: [
            { key: "Tab", text: qsTr("Next part") }, { key: "Ctrl C", text: qsTr("Copy") }, { key: "Esc", text: qsTr("Back") }
        ]
    }

    Shortcut { sequence: "F12"; enabled: screen.isOpen; autoRepeat: false; onActivated: screen.page.show_or_leave("printers") }
    Shortcut { sequence: "Ctrl+D"; enabled: screen.isOpen; autoRepeat: false; onActivated: screen.page.show_or_leave("conflicts") }
    Shortcut { sequence: "F11"; enabled: screen.isOpen; autoRepeat: false; onActivated: screen.desk.fold_guide() }
    Shortcut { sequence: "Ctrl+L"; enabled: screen.isOpen; autoRepeat: false; onActivated: screen.page.lock() }
    Shortcut { sequence: "Ctrl+O"; enabled: screen.isOpen; autoRepeat: false; onActivated: screen.page.sign_out() }
}
